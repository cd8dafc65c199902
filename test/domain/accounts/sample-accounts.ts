export const PASSWORD = 'Password1';
export const MARA = { email: 'mara@example.com', firstname: 'Mara', lastname: 'Lind', password: PASSWORD };
export const ANNA = { email: 'anna@example.com', firstname: 'Anna', lastname: 'Berg', password: PASSWORD };
export const ADDRESS = {
  firstname: 'Mara',
  lastname: 'Lind',
  street: ['Main Street 1'],
  city: 'Austin',
  telephone: '555',
  postcode: '78701',
  country_code: 'US',
  region: { region: 'Texas', region_code: 'TX', region_id: 57 },
};
