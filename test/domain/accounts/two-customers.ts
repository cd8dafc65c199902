/** Customers of the tests of accounts. */
export const PASSWORD = 'Password1';
export const MARA = { email: 'mara@example.com', firstname: 'Mara', lastname: 'Lind', password: PASSWORD };
export const ANNA = { email: 'anna@example.com', firstname: 'Anna', lastname: 'Berg', password: PASSWORD };
