/** Shown until the data of a view was read. */
export const Loading = () => (
  <p class="empty" role="status">
    Loading …
  </p>
);
