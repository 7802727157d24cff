/** The core of SortableJS, without its plugins, is the same class. */
declare module "sortablejs/modular/sortable.core.esm.js" {
  import Sortable from "sortablejs";
  export default Sortable;
}
