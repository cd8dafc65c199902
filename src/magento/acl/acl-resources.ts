/** The resource that holds every other. [app/code/Magento/Backend/etc/acl.xml] */
export const EVERYTHING = 'Magento_Backend::all';
/** Not in the tree: the caller's own data. */
export const SELF = 'self';
/** Not in the tree: anybody. */
export const ANONYMOUS = 'anonymous';
/** The role that Magento is installed with. */
export const ADMINISTRATORS = 'Administrators';
