import { putOff, routeSet } from './help.js';
import { forgive } from './steady.js';

/** The surface: its size, what pointers do to it, when it is drawn, which route it shows, whether anybody sees it.
 *  `stage` holds the canvas and the mirror, so that it does not matter which of them a pointer meets. */
export const makeCanvas = (stage, canvas) => {
  let tell = null; // who listens, once the program has opened the canvas
  let frameAsked = false, wake = 0, told = '', size = { width: 0, height: 0 };
  let swallowClick = false, pressed = null;

  const requestFrame = () => {
    if (frameAsked || !tell) return;
    frameAsked = true;
    requestAnimationFrame(now => {
      frameAsked = false;
      if (pressed === null) swallowClick = false; // its click came in the same task as the release
      if (canvas.width !== size.width) canvas.width = size.width; // empties it, so only just before it is drawn anew
      if (canvas.height !== size.height) canvas.height = size.height;
      tell.frame(now);
    });
  };

  const measure = watchMeasures(stage, surface => {
    const scale = Math.fround(surface.scale);
    size = { width: Math.round(Math.fround(surface.width * scale)), height: Math.round(Math.fround(surface.height * scale)) };
    canvas.style.width = `${size.width / surface.scale}px`; // one of its pixels is one of the screen
    canvas.style.height = `${size.height / surface.scale}px`;
    const now = JSON.stringify(surface);
    if (now === told) return;
    told = now;
    tell.measured(surface);
    requestFrame();
  });

  const listenToPointers = () => {
    const place = event => {
      const at = stage.getBoundingClientRect();
      return [event.clientX - at.left, event.clientY - at.top, event.pointerType !== 'mouse'];
    };
    const end = cancelled => event => {
      if (event.pointerId !== pressed) return;
      pressed = null;
      tell.up(...place(event), cancelled);
    };
    stage.addEventListener('pointerdown', event => {
      if (!event.isPrimary || event.button !== 0) return;
      pressed = event.pointerId;
      swallowClick = false;
      tell.down(...place(event));
    });
    // On the window: a drag goes on outside, and after its element has gone.
    addEventListener('pointermove', event => { if (event.isPrimary) tell.moved(...place(event)); });
    addEventListener('pointerup', end(false));
    addEventListener('pointercancel', end(true));
    stage.addEventListener('pointerleave', event => { if (event.isPrimary && pressed === null) tell.left(); });
    stage.addEventListener('wheel', event => {
      if (event.ctrlKey || scrollsItself(event.target, event.deltaY)) return; // the browser zooms, or a field scrolls
      event.preventDefault();
      const unit = [1, 16, stage.clientHeight][event.deltaMode];
      const [x, y] = place(event);
      tell.wheel(x, y, event.deltaX * unit, event.deltaY * unit, event.detail === 1, event.shiftKey); // 1: see follow.js
    }, { passive: false });
    stage.addEventListener('click', event => {
      if (!swallowClick || event.detail === 0) return; // 0: a key's or a tool's own click, which comes of no press
      event.preventDefault();
      event.stopImmediatePropagation();
    }, { capture: true });
    forgive(stage, target => target.closest('[data-forgiving]'), () => !swallowClick);
    stage.addEventListener('contextmenu', event => { if (!event.target.closest('input, textarea, a')) event.preventDefault(); });
  };

  /** Two fingers on a chart's plot belong to it; anywhere else they stay the browser's own zoom. */
  const listenToPinches = () => {
    const fingers = new Map(); // id → where it is, of those that went down on a plot
    let before = null;
    const grip = () => {
      const [a, b] = [...fingers.values()], at = stage.getBoundingClientRect();
      return { x: (a.x + b.x) / 2 - at.left, y: (a.y + b.y) / 2 - at.top, apart: Math.max(24, Math.hypot(a.x - b.x, a.y - b.y)) };
    };
    stage.addEventListener('pointerdown', event => {
      if (event.pointerType === 'mouse' || !event.target.closest('[data-plot]')) return;
      fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (fingers.size !== 2) return;
      before = grip();
      if (pressed === null) return;
      pressed = null;
      swallowClick = true;
      tell.up(before.x, before.y, true, true); // it was no press
    });
    addEventListener('pointermove', event => {
      if (!fingers.has(event.pointerId)) return;
      fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (fingers.size !== 2) return;
      const now = grip();
      tell.pinch(now.x, now.y, now.x - before.x, now.apart / before.apart);
      before = now;
    });
    for (const end of ['pointerup', 'pointercancel']) addEventListener(end, event => fingers.delete(event.pointerId));
  };

  let here = 0, furthest = 0; // entries of the history are numbered, so that Back finds each as it was left
  /** The number of the entry that is shown; one that came by a link gets the next. */
  const numbered = () => {
    here = history.state?.place ?? ++furthest;
    furthest = Math.max(here, furthest);
    history.replaceState({ place: here }, '');
    return here;
  };

  const listenToPage = () => {
    let seen = true;
    const see = visible => { if (visible !== seen) tell.visible(seen = visible); };
    document.addEventListener('visibilitychange', () => see(document.visibilityState === 'visible'));
    document.addEventListener('freeze', () => see(false));
    document.addEventListener('resume', () => see(document.visibilityState === 'visible'));
    addEventListener('pagehide', () => see(false));
    addEventListener('pageshow', event => { if (event.persisted) see(true); });
    addEventListener('hashchange', () => tell.route(location.hash.slice(1), numbered()));
    canvas.addEventListener('webglcontextlost', event => {
      event.preventDefault(); // or it is never restored
      stage.classList.add('pictureless');
      tell.context(false);
    });
    canvas.addEventListener('webglcontextrestored', () => {
      stage.classList.remove('pictureless');
      tell.context(true);
    });
  };

  return {
    open(listener) {
      tell = listener;
      measure();
      listenToPointers();
      listenToPinches();
      listenToPage();
      here = furthest = location.hash ? history.state?.place ?? 0 : 0;
      history.replaceState({ place: here }, '');
      if (location.hash) tell.route(location.hash.slice(1), here);
    },
    requestFrame,
    wakeIn(milliseconds) {
      clearTimeout(wake);
      wake = milliseconds > 0 ? setTimeout(() => tell.woken(), milliseconds) : 0;
    },
    setRoute(route, replace) {
      if (location.hash.slice(1) === route || putOff(() => this.setRoute(route, replace))) return;
      if (!replace) here = ++furthest;
      history[replace ? 'replaceState' : 'pushState']({ place: here }, '', `#${route}`);
      routeSet();
    },
    goBack() { history.back(); },
    /** Until the first frame after the release. */
    cancelPress() { swallowClick = true; },
    setGround(colour, theme) {
      const root = document.documentElement;
      root.style.backgroundColor = colour;
      root.style.colorScheme = /light$/.test(theme) ? 'light' : 'dark';
      root.classList.remove(...themes);
      root.classList.add(theme);
      rememberTheme(theme);
      document.querySelectorAll('meta[name=theme-color]').forEach(meta => { meta.removeAttribute('media'); meta.content = colour; });
    },
  };
};

const themes = ['light', 'dark', 'night', 'contrast', 'contrast-light'];

/** For missing.js, which dresses the next start before anything is read: no white flash in the night. */
const rememberTheme = theme => {
  const usual = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light', name = `lantern-theme ${location.pathname}`;
  try {
    if (theme === usual) localStorage.removeItem(name);
    else localStorage.setItem(name, theme);
  } catch { /* refused: the next start looks as the device does */ }
};

/** Does the element under a wheel still have a way to go in that direction? */
const scrollsItself = (element, dy) => element.tagName === 'TEXTAREA' &&
  (dy < 0 ? element.scrollTop > 0 : element.scrollTop + element.clientHeight < element.scrollHeight - 1);

/** Calls `changed` with all measures, whenever one may have changed. Gives a function that measures now. */
const watchMeasures = (stage, changed) => {
  const dark = matchMedia('(prefers-color-scheme: dark)'), still = matchMedia('(prefers-reduced-motion: reduce)');
  const contrast = matchMedia('(prefers-contrast: more), (forced-colors: active)');
  const coarse = matchMedia('(pointer: coarse)'), opaque = matchMedia('(prefers-reduced-transparency: reduce)');
  const insets = document.getElementById('insets'); // its padding is env(safe-area-inset-*)

  const measure = () => {
    const view = visualViewport ?? { scale: 1, height: innerHeight, offsetTop: 0 };
    const inset = getComputedStyle(insets), zoomed = view.scale > 1.01;
    stage.classList.toggle('zoomed', zoomed); // then one finger moves the browser's view
    changed({
      width: stage.clientWidth,
      height: stage.clientHeight,
      scale: devicePixelRatio,
      textScale: Math.min(2, Math.max(1, parseFloat(getComputedStyle(document.documentElement).fontSize) / 16)),
      safeTop: parseFloat(inset.paddingTop), safeRight: parseFloat(inset.paddingRight),
      safeBottom: parseFloat(inset.paddingBottom), safeLeft: parseFloat(inset.paddingLeft),
      keyboard: zoomed ? 0 : Math.max(0, Math.round(stage.clientHeight - view.height - view.offsetTop)),
      dark: dark.matches, contrast: contrast.matches, coarse: coarse.matches, still: still.matches, opaque: opaque.matches,
    });
  };
  const watchScale = () => matchMedia(`(resolution: ${devicePixelRatio}dppx)`)
    .addEventListener('change', () => { measure(); watchScale(); }, { once: true });

  return () => {
    new ResizeObserver(measure).observe(stage);
    visualViewport?.addEventListener('resize', measure);
    for (const media of [dark, still, opaque, contrast, coarse]) media.addEventListener('change', measure);
    watchScale();
    measure();
  };
};
