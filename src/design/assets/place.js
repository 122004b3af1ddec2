// "Use where I am now": puts the phone's own position into the fields for map coordinates, where it can be seen and changed.
for (const here of document.querySelectorAll('[data-place-here]')) {
  if (!navigator.geolocation) continue
  const [button, status] = [here.querySelector('button'), here.querySelector('[role=status]')]
  here.hidden = false
  button.addEventListener('click', () => {
    status.textContent = 'Looking for where you are…'
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      document.getElementById(here.dataset.latitude).value = coords.latitude.toFixed(6)
      document.getElementById(here.dataset.longitude).value = coords.longitude.toFixed(6)
      document.querySelector('[data-place-point]').open = true
      status.textContent = `We have it, to within ${Math.max(1, Math.round(coords.accuracy))} metres. You can still type an address, or choose Continue.`
    }, () => {
      status.textContent = 'Your device did not tell us where you are. Type an address, a street or a place instead.'
    }, { enableHighAccuracy: true, timeout: 15000 })
  })
}
