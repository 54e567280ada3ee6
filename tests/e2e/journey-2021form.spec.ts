import { journey } from './journey';

journey(2025);
