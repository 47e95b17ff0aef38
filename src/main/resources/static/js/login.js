// A link from a mail points behind a "#", which never reaches the server: the form carries it along, and the browser keeps it through the redirect.
document.getElementById('login').action += location.hash;
