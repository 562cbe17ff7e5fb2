const json = { 'content-type': 'application/json' };

async function logOut() {
  await fetch('/auth/logout', { method: 'POST', headers: json, body: '{}' });
  location.reload();
}

/** Shows in `#caller` who is logged in, and either `#login` or `#logout`. */
export async function showCaller() {
  document.getElementById('logout').addEventListener('click', logOut);
  const response = await fetch('/auth/profile/me');
  if (!response.ok) return;
  const { username } = await response.json();
  document.getElementById('caller').textContent = `Logged in as ${username}.`;
  document.getElementById('login').hidden = true;
  document.getElementById('logout').hidden = false;
}
