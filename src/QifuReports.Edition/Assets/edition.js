if (panel.root && figureCount > 0) {
  document.documentElement.classList.add('scripted');
  prepareList();
  prepareKeys();
  prepareBar();
  preparePanel();
}
followReader();
fadeRegions();
