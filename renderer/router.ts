import { createRouter, createWebHashHistory, type Router } from 'vue-router';
import HomeScreen from './screens/home/HomeScreen.vue';

/** Screens by address. Everything but home is loaded when first opened. Hash addresses work on every host. */
export function createAppRouter(): Router {
  return createRouter({
    history: createWebHashHistory(),
    routes: [
      { path: '/', name: 'home', component: HomeScreen },
      { path: '/first', name: 'first', component: () => import('./screens/firstUse/FirstUseScreen.vue') },
      {
        path: '/desk/:id/:part?',
        name: 'desk',
        component: () => import('./screens/desk/DeskScreen.vue'),
        props: true,
      },
      {
        path: '/export/:id',
        name: 'export',
        component: () => import('./screens/export/ExportScreen.vue'),
        props: true,
      },
      {
        path: '/handoff/:id',
        name: 'handoff',
        component: () => import('./screens/handoff/HandoffScreen.vue'),
        props: true,
      },
      { path: '/received', name: 'received', component: () => import('./screens/handoff/ReceivedScreen.vue') },
      { path: '/import', name: 'import', component: () => import('./screens/import/ImportScreen.vue') },
      { path: '/district', name: 'district', component: () => import('./screens/district/board/DistrictScreen.vue') },
      {
        path: '/district/import',
        name: 'districtImport',
        component: () => import('./screens/district/import/DistrictImportScreen.vue'),
      },
      {
        path: '/district/task/:year(\\d{4})?',
        name: 'districtTask',
        component: () => import('./screens/district/task/TaskScreen.vue'),
        props: true,
      },
      {
        path: '/district/unit/:id',
        name: 'districtUnit',
        component: () => import('./screens/district/review/ReviewScreen.vue'),
        props: true,
      },
      {
        path: '/district/totals/:year(\\d{4})?',
        name: 'districtTotals',
        component: () => import('./screens/district/totals/TotalsScreen.vue'),
        props: true,
      },
      { path: '/settings', name: 'settings', component: () => import('./screens/settings/SettingsScreen.vue') },
      { path: '/help', name: 'help', component: () => import('./screens/help/HelpScreen.vue') },
      { path: '/:rest(.*)*', redirect: '/' },
    ],
  });
}
