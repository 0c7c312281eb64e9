/** How far down the plane of elements lies in the view that scrolls over it, so that it can be scrolled both ways. */
const rest = 20000;

/**
 * The browser scrolls the mirror to what got focus or what an assistive tool visits; the canvas must do it instead.
 * @param view the mirror, with overflow hidden  @param root its plane  @param entries id → { element, node }
 */
export const followScrolls = (view, root, entries) => {
  let followed = 0; // how far the browser has scrolled, with the canvas to follow in its next frame
  let focusIsNew = false; // since the last scroll: then that was for it
  let seen = { top: 0, bottom: view.clientHeight }; // between the bars

  const topOf = node => node ? node.box[1] + topOf(entries.get(node.parent)?.node) : 0;

  /** Where that lies to which the view has just scrolled down by `deltaY`: what got the focus and came into view, what
   *  stands in the very middle, or what came nearest to it. Of two lists side by side the one it is in must move. */
  const placeOfSought = deltaY => {
    const within = (top, bottom) => top >= 0 && bottom <= view.clientHeight;
    let sought = null, nearest = Infinity;
    for (const element of root.querySelectorAll(':is(.leaf, .field):not([inert] *)')) {
      const box = element.getBoundingClientRect(), { top, bottom } = box;
      const isNew = within(top, bottom) && !within(top + deltaY, bottom + deltaY);
      const fromMiddle = Math.abs((top + bottom - view.clientHeight) / 2);
      if (!isNew && fromMiddle > 1) continue;
      const away = isNew && focusIsNew && element === document.activeElement ? -2 : fromMiddle <= 1 ? -1 : fromMiddle;
      if (away < nearest) [nearest, sought] = [away, box];
    }
    return sought;
  };

  /** How much further down the canvas must scroll, so that no bar lies over what is sought. */
  const beneathBars = box => box && (box.top < seen.top || box.bottom > seen.bottom)
    ? (box.top + box.bottom - seen.top - seen.bottom) / 2 : 0;

  view.addEventListener('scroll', () => {
    const change = view.scrollTop - rest - followed;
    if (!change) return;
    const sought = placeOfSought(change), clientY = (seen.top + seen.bottom) / 2;
    const clientX = sought ? sought.x + sought.width / 2 : view.clientWidth / 2, deltaY = change + beneathBars(sought);
    followed += change;
    focusIsNew = false;
    view.dispatchEvent(new WheelEvent('wheel', { deltaY, clientX, clientY, detail: 1, bubbles: true, cancelable: true }));
  });
  view.addEventListener('focusin', () => { focusIsNew = true; });
  view.scrollTo(0, rest);

  return {
    /** What scrolls is seen between bars. Padding would tell the browser so, but it would scroll to the bars' own things. */
    keepClear() {
      seen = { top: 0, bottom: view.clientHeight };
      for (const { node, element } of entries.values()) {
        if (node.role !== 'scroll' || !(node.clip?.[3] > 0) || element.closest('[inert]')) continue;
        const top = topOf(entries.get(node.parent)?.node) + node.clip[1];
        seen.top = Math.max(seen.top, top);
        seen.bottom = Math.min(seen.bottom, top + node.clip[3]);
      }
    },
    /** Elements lie where the canvas has scrolled to. To what got focus it scrolls by itself, maybe before the browser
     *  has told of its own scroll; that must not be followed as well. */
    settle(refocused) {
      if (followed || refocused && view.scrollTop !== rest) view.scrollTo(0, rest);
      followed = 0;
    },
  };
};
