import { createApp } from 'vue';
import '../../../../../renderer/theme/tokens.css';
import '../../../../../renderer/theme/base.css';
import BenchPage from './BenchPage.vue';

createApp(BenchPage).mount('#app');
