/** Shown until the data of a view is loaded. */
export const Loading = () => (
  <p class="empty" role="status">
    Loading …
  </p>
);
