/** Fields of Adobe's Storefront Compatibility Package, which Adobe's drop-in components use. */
export const storefrontCompatibilitySchema = /* GraphQL */ `
  type StoreConfig {
    "login_as_customer/general/enabled"
    shopping_assistance_enabled: Boolean @since(release: "2.4.7")
    "login_as_customer/general/shopping_assistance_checkbox_title"
    shopping_assistance_checkbox_title: String @since(release: "2.4.7")
    "login_as_customer/general/shopping_assistance_checkbox_tooltip"
    shopping_assistance_checkbox_tooltip: String @since(release: "2.4.7")
    "customer/account_share/scope: 0 all websites, 1 per website."
    share_customer_accounts_scope: Int @since(release: "2.4.7")
  }

  type Customer {
    "Whether the account is confirmed, or needs no confirmation."
    is_confirmed: Boolean
  }

  type CustomerOrder {
    "The admin who placed the order for the customer. Adobe's drop-in component for orders queries it."
    admin_assisted_order: Int @since(release: "2.4.7")
  }
`;
