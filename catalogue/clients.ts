/** Organisations the company has worked for: one record each, so a name cannot part from its address. */
import { same, text } from './record.ts'

export const clients = {
  hassanAllam: {
    name: text('Hassan Allam Holding', 'حسن علام للمقاولات'),
    website: 'https://www.hassanallam.com/',
  },
  veolia: { name: text('Veolia', 'فيوليا'), website: 'https://www.veolia.com/' },
  ietos: { name: same('IETOS'), website: 'https://www.ietos.com/' },
  arabContractors: {
    name: text('The Arab Contractors', 'المقاولون العرب'),
    website: 'https://arabcont.com/',
  },
  chp: {
    name: text('Canal Harbour & Great Projects Co. (CHP)', 'شركة كنال هاربور والمشروعات الكبرى'),
    website: 'https://chp-eg.org/',
  },
  metito: { name: text('Metito', 'ميتيتو'), website: 'https://www.metito.com/' },
  kharafiNational: {
    name: text('Kharafi National', 'الخرافي الوطنية'),
    website: 'https://www.kharafinational.com.eg/',
  },
  darElMeyah: { name: text('Dar El Meyah', 'دار المياه'), website: 'https://darelmeyah.net/' },
  gems: { name: same('GEMS'), website: 'https://www.linkedin.com/company/gems-eg/' },
}
