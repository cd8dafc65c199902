// A shop in a browser: the drop-ins, configured as in Adobe's boilerplate, with a page for the cart and one for the checkout.
import * as accountApi from '@dropins/storefront-account/api.js';
import { AddressForm } from '@dropins/storefront-account/containers/AddressForm.js';
import { render as account } from '@dropins/storefront-account/render.js';
import * as auth from '@dropins/storefront-auth/api.js';
import { SignIn } from '@dropins/storefront-auth/containers/SignIn.js';
import { render as authentication } from '@dropins/storefront-auth/render.js';
import * as cart from '@dropins/storefront-cart/api.js';
import { CartSummaryList } from '@dropins/storefront-cart/containers/CartSummaryList.js';
import { OrderSummary } from '@dropins/storefront-cart/containers/OrderSummary.js';
import { render as cartPage } from '@dropins/storefront-cart/render.js';
import * as checkout from '@dropins/storefront-checkout/api.js';
import { LoginForm } from '@dropins/storefront-checkout/containers/LoginForm.js';
import { PaymentMethods } from '@dropins/storefront-checkout/containers/PaymentMethods.js';
import { PlaceOrder } from '@dropins/storefront-checkout/containers/PlaceOrder.js';
import { ServerError } from '@dropins/storefront-checkout/containers/ServerError.js';
import { ShippingMethods } from '@dropins/storefront-checkout/containers/ShippingMethods.js';
import { render as checkoutPage } from '@dropins/storefront-checkout/render.js';
import * as order from '@dropins/storefront-order/api.js';
import { events } from '@dropins/tools/event-bus.js';
import { removeFetchGraphQlHeader, setEndpoint, setFetchGraphQlHeader } from '@dropins/tools/fetch-graphql.js';
import { initializers } from '@dropins/tools/initializer.js';

const main = document.querySelector('main');
const output = document.querySelector('output');

const pages = {
  '/sign-in': () => authentication.render(SignIn, { routeRedirectOnSignIn: () => '/cart' })(main),
  '/cart': async () => {
    const add = document.createElement('button');
    add.textContent = 'Add to cart';
    add.onclick = () => cart.addProductsToCart([{ sku: 'WS01', quantity: 2 }]).catch(showError);
    main.append(add);
    await cartPage.render(CartSummaryList, {})(section());
    await cartPage.render(OrderSummary, { routeCheckout: () => '/checkout', enableCoupons: false })(section());
  },
  '/checkout': async () => {
    await checkoutPage.render(ServerError, {})(section());
    await checkoutPage.render(LoginForm, {})(section());
    await account.render(AddressForm, {
      addressesFormTitle: 'Shipping address',
      formName: 'selectedShippingAddress',
      hideActionFormButtons: true,
      isOpen: true,
      onChange: sendAddress,
      showBillingCheckBox: false,
      showShippingCheckBox: false,
    })(section());
    await checkoutPage.render(ShippingMethods, {})(section());
    await checkoutPage.render(PaymentMethods, {})(section());
    await checkoutPage.render(PlaceOrder, {
      handlePlaceOrder: ({ cartId }) => order.placeOrder(cartId).catch(showError),
    })(section());
  },
};

const { graphql } = await (await fetch('/config.json')).json();
setEndpoint(graphql);
events.on(
  'authenticated',
  (isSignedIn) => {
    output.value = isSignedIn ? 'Signed in' : 'Guest';
    if (isSignedIn) setFetchGraphQlHeader('Authorization', `Bearer ${cookie('auth_dropin_user_token')}`);
    else removeFetchGraphQlHeader('Authorization');
  },
  { eager: true },
);
events.on('order/placed', ({ number, email, grandTotal }) => {
  main.textContent = `Order ${number} of ${email}: ${grandTotal.value} ${grandTotal.currency}`;
});
await initializers.mountImmediately(auth.initialize, {});
await initializers.mountImmediately(cart.initialize, {});
await initializers.mountImmediately(accountApi.initialize, {});
await initializers.mountImmediately(order.initialize, {});
await initializers.mountImmediately(checkout.initialize, {});
await pages[location.pathname]?.();

function section() {
  const element = document.createElement('section');
  main.append(element);
  return element;
}

/** Sends the address to Magento once it is complete. */
async function sendAddress({ data, isDataValid }) {
  if (!isDataValid) return;
  const { firstName, lastName, street, city, countryCode, region, postcode, telephone } = data;
  const { regionCode, regionId } = region;
  await checkout
    .setShippingAddress({
      address: {
        firstName,
        lastName,
        street: street.filter(Boolean),
        city,
        countryCode,
        region: regionCode,
        ...(regionId && { regionId: Number(regionId) }),
        postcode,
        telephone,
      },
    })
    .catch(showError);
}

function showError({ message }) {
  output.value = message;
}

function cookie(name) {
  const found = document.cookie.split('; ').find((each) => each.startsWith(`${name}=`));
  return decodeURIComponent(found?.split('=')[1] ?? '');
}
