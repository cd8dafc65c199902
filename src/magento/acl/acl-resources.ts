/** The resource that includes every other. [app/code/Magento/Backend/etc/acl.xml] */
export const ALL_RESOURCES = 'Magento_Backend::all';
/** Permits access to the caller's own data; not in the tree of the Admin. */
export const SELF = 'self';
/** Permits every caller; not in the tree of the Admin. */
export const ANONYMOUS = 'anonymous';
/** Permits changes of every customer. [app/code/Magento/Customer/etc/acl.xml] */
export const MANAGE_CUSTOMERS = 'Magento_Customer::manage';
/** The role that every Magento installation has. */
export const ADMINISTRATORS = 'Administrators';
