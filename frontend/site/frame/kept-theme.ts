/** Stands in the head of every page, so that a kept choice of light or dark is there before the first paint. */
export const keptTheme =
  "try{const t=localStorage.getItem('theme');if(t)document.documentElement.dataset.theme=t}catch{}"
