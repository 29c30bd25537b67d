/** Stands in the head of every page, so that what the reader has chosen is there before the first paint. */
export const keptChoices =
  "try{for(const k of['theme','units']){const v=localStorage.getItem(k);if(v)document.documentElement.dataset[k]=v}}catch{}"
