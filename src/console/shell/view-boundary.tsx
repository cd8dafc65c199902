import { Component, type ComponentChildren } from 'preact';

/** Shows an internal error of a view, so that the rest of the page stays usable. */
export class ViewBoundary extends Component<{ readonly children: ComponentChildren }, { readonly message?: string }> {
  override state: { readonly message?: string } = {};

  static override getDerivedStateFromError = (error: unknown) => ({ message: String(error) });

  override render() {
    const { message } = this.state;
    return message === undefined ? this.props.children : <p class="empty">Internal error: {message}</p>;
  }
}
