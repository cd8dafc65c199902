import { render } from 'preact';
import { App } from './app.tsx';
import { startConnection } from './model/connect.ts';
import './styles/base.css';
import './styles/shell.css';
import './styles/navigation.css';
import './styles/controls.css';
import './styles/detail.css';
import './styles/panels.css';
import './styles/requests.css';
import './styles/views.css';
import './styles/more-views.css';
import './styles/timeline.css';
import './styles/try.css';

const root = document.getElementById('app');
if (root !== null) render(<App />, root);
startConnection();
