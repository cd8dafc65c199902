// A shop in a browser: the drop-in, configured as in Adobe's boilerplate, with a page for each of its forms.
import {
  getCustomerData,
  initialize,
  revokeCustomerToken,
  setEndpoint,
  setFetchGraphQlHeader,
} from '@dropins/storefront-auth/api.js';
import { AuthCombine } from '@dropins/storefront-auth/containers/AuthCombine.js';
import { SignIn } from '@dropins/storefront-auth/containers/SignIn.js';
import { UpdatePassword } from '@dropins/storefront-auth/containers/UpdatePassword.js';
import { render } from '@dropins/storefront-auth/render.js';
import { events } from '@dropins/tools/event-bus.js';
import { initializers } from '@dropins/tools/initializer.js';
import { setConfig, setEndpoint as setRecaptchaEndpoint } from '@dropins/tools/recaptcha.js';

const ACCOUNT = '/';
const SIGN_IN = '/sign-in';
const account = () => ACCOUNT;
const signIn = () => SIGN_IN;

const main = document.querySelector('main');
const output = document.querySelector('output');

const pages = {
  [SIGN_IN]: () =>
    render.render(SignIn, {
      enableEmailConfirmation: true,
      routeRedirectOnSignIn: account,
      routeSignUp: () => '/join',
    })(main),
  '/join': () =>
    render.render(AuthCombine, {
      signInFormConfig: { renderSignUpLink: true, routeRedirectOnSignIn: account },
      signUpFormConfig: { routeRedirectOnSignIn: account },
      resetPasswordFormConfig: {},
    })(main),
  '/new-password': () =>
    render.render(UpdatePassword, { routeRedirectOnSignIn: account, routeSignInPage: signIn })(main),
};

const { graphql } = await (await fetch('/config.json')).json();
setEndpoint(graphql);
setFetchGraphQlHeader('Store', 'default');
setRecaptchaEndpoint(graphql);
await setConfig([{ badgeId: 'generateCustomerToken' }, { badgeId: 'createCustomerV2' }]);

events.on('authenticated', (isSignedIn) => {
  output.value = isSignedIn ? 'Signed in' : 'Signed out';
  if (isSignedIn && location.pathname === ACCOUNT) showAccount().catch(reportError);
});
await initializers.mountImmediately(initialize, {});
await pages[location.pathname]?.();

/** Shows the customer according to the cookies of the shop, and according to Magento. */
async function showAccount() {
  const { firstName, lastName, email } = await getCustomerData();
  const greeting = document.createElement('h1');
  greeting.textContent = `Hello ${cookie('firstname')} ${cookie('lastname')}`;
  const details = document.createElement('p');
  details.textContent = `${firstName} ${lastName}, ${email}`;
  const signOut = document.createElement('button');
  signOut.textContent = 'Sign out';
  signOut.onclick = async () => {
    const { success, message } = await revokeCustomerToken();
    if (success) main.replaceChildren();
    else output.value = message;
  };
  main.replaceChildren(greeting, details, signOut);
}

function cookie(name) {
  const found = document.cookie.split('; ').find((each) => each.startsWith(`auth_dropin_${name}=`));
  return decodeURIComponent(found?.split('=')[1] ?? '');
}
