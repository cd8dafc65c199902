/** Codes of the customer groups of a new installation, by id. [app/code/Magento/Customer/Setup/Patch/Data/DefaultCustomerGroupsAndAttributes.php] */
export const INSTALLED_GROUPS = ['NOT LOGGED IN', 'General', 'Wholesale', 'Retailer'] as const;
