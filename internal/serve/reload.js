// Reloads the page when its site has changed, and lays the mistakes of the
// source over it. Only the preview has this script; a built site does not.
(function () {
  'use strict';

  var script = /** @type {HTMLScriptElement} */ (document.currentScript);
  var version = new URL(script.src).searchParams.get('v');
  /** @type {EventSource | null} */
  var source = null;
  /** @type {HTMLElement | null} */
  var box = null;
  var closed = ''; // the text that the reader has put away

  // The page's policy has no room for style elements; a constructed sheet in a
  // shadow tree needs none, and the page's own styles stay out.
  var css =
    ':host{all:initial}' +
    'section{position:fixed;z-index:2147483647;left:0;right:0;bottom:0;max-height:70vh;overflow:auto;box-sizing:border-box;' +
    'padding:16px 24px 24px;background:#1a1a1c;color:#fff;border-top:6px solid #ff5454;font:16px/1.7 "Noto Sans JP",sans-serif}' +
    'h2{margin:0 112px 8px 0;font-size:17px;line-height:1.5}' +
    'pre{margin:0;white-space:pre;overflow-x:auto;font:14px/1.6 "BIZ UDGothic","MS Gothic","Osaka-Mono","Noto Sans Mono CJK JP",monospace}' +
    'button{position:absolute;top:12px;right:24px;min-height:44px;padding:0 16px;border:1px solid #fff;border-radius:8px;' +
    'background:transparent;color:inherit;font:inherit;cursor:pointer}' +
    'button:focus-visible,pre:focus-visible{outline:4px solid #fff;outline-offset:2px;box-shadow:0 0 0 2px #ffd43d}' +
    '@media print{section{display:none}}';

  function hide() {
    if (box) box.remove();
    box = null;
  }

  /** @param {{title: string, text: string, close: string, lang: string}} state */
  function show(state) {
    hide();
    if (state.text === closed) return;
    box = document.createElement('div');
    box.id = 'shirube-mistakes';
    box.lang = state.lang;
    var root = box.attachShadow({ mode: 'open' });
    var sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];

    var section = document.createElement('section');
    section.setAttribute('role', 'alert');
    var title = document.createElement('h2');
    title.textContent = state.title;
    var text = document.createElement('pre');
    text.tabIndex = 0;
    text.textContent = state.text;
    var button = document.createElement('button');
    button.type = 'button';
    button.textContent = state.close;
    button.addEventListener('click', function () {
      closed = state.text;
      hide();
    });
    section.append(title, button, text);
    root.append(section);
    document.body.append(box);
  }

  /** @param {MessageEvent} event */
  function changed(event) {
    var state = JSON.parse(event.data);
    if (state.version !== version) {
      disconnect();
      location.reload(); // keeps the place on the page
    } else if (state.text) {
      show(state);
    } else {
      closed = '';
      hide();
    }
  }

  function disconnect() {
    if (source) source.close();
    source = null;
  }

  // A browser keeps few connections to one server: only pages that are seen
  // hold one.
  function follow() {
    if (document.visibilityState === 'hidden') {
      disconnect();
    } else if (!source) {
      source = new EventSource('/_shirube/events');
      source.addEventListener('state', changed);
    }
  }

  document.addEventListener('visibilitychange', follow);
  follow();
})();
