/** What servers without logic answer: the responses of this project, recorded once. */
const token =
  'eyJraWQiOiIxIiwiYWxnIjoiSFMyNTYifQ.eyJ1aWQiOjEsInV0eXBpZCI6MywiaWF0IjoxNzY0NDYxOTkyLCJleHAiOjE3NjQ0NjU1OTIsImp0aSI6Im1haW46MGYzYS4xIn0.7JbIcv5K2vP8dRlPpqQd8Qw2wz0uYfQ3rVqUPxgU3kM';

export const cannedResponses = [
  { path: '/graphql', body: JSON.stringify({ data: { generateCustomerToken: { token } } }) },
  { path: '/rest/V1/integration/customer/token', body: JSON.stringify(token) },
];
