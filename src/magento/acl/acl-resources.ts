/** The resource that includes every other. [app/code/Magento/Backend/etc/acl.xml] */
export const ALL_RESOURCES = 'Magento_Backend::all';
/** Not in the tree: the caller's own data. */
export const SELF = 'self';
/** Not in the tree: every caller. */
export const ANONYMOUS = 'anonymous';
/** The role that a Magento installation has from the start. */
export const ADMINISTRATORS = 'Administrators';
