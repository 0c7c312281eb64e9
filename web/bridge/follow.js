/** How far down the plane of elements lies in the view that scrolls over it, so that it can be scrolled both ways. */
const rest = 20000;

/**
 * The browser scrolls the mirror to what got focus or what an assistive tool visits; the canvas must do it instead.
 * @param view the mirror, with overflow hidden  @param root its plane  @param entries id → { element, node }
 */
export const followScrolls = (view, root, entries) => {
  let followed = 0; // how far the browser has scrolled, with the canvas to follow in its next frame
  let seen = { top: 0, bottom: view.clientHeight }; // between the bars

  const topOf = node => node ? node.box[1] + topOf(entries.get(node.parent)?.node) : 0;

  /** The middle, across, of what a scroll down by `deltaY` has just brought into view: of two lists side by side the one
   *  with what is sought must move. That is what has the focus, or what has come nearest to the middle. */
  const middleOfSought = deltaY => {
    const within = (top, bottom) => top >= 0 && bottom <= view.clientHeight;
    const centre = (seen.top + seen.bottom) / 2;
    let across = view.clientWidth / 2, nearest = Infinity;
    for (const element of root.querySelectorAll(':is(.leaf, .field):not([inert] *)')) {
      const { x, width, top, bottom } = element.getBoundingClientRect();
      if (!within(top, bottom) || within(top + deltaY, bottom + deltaY)) continue;
      const away = element === document.activeElement ? 0 : Math.abs((top + bottom) / 2 - centre);
      if (away < nearest) [nearest, across] = [away, x + width / 2];
    }
    return across;
  };

  view.addEventListener('scroll', () => {
    const deltaY = view.scrollTop - rest - followed;
    if (!deltaY) return;
    const clientX = middleOfSought(deltaY), clientY = (seen.top + seen.bottom) / 2;
    followed += deltaY;
    view.dispatchEvent(new WheelEvent('wheel', { deltaY, clientX, clientY, detail: 1, bubbles: true, cancelable: true }));
  });
  view.scrollTo(0, rest);

  return {
    /** What scrolls is seen between bars: what the browser scrolls to must come to lie there. */
    keepClear() {
      seen = { top: 0, bottom: view.clientHeight };
      for (const { node, element } of entries.values()) {
        if (node.role !== 'scroll' || !(node.clip?.[3] > 0) || element.closest('[inert]')) continue;
        const top = topOf(entries.get(node.parent)?.node) + node.clip[1];
        seen.top = Math.max(seen.top, top);
        seen.bottom = Math.min(seen.bottom, top + node.clip[3]);
      }
      view.style.scrollPadding = `${Math.round(seen.top)}px 0 ${Math.round(view.clientHeight - seen.bottom)}px`;
    },
    /** Elements lie where the canvas has scrolled to. To what got focus it scrolls by itself, maybe before the browser
     *  has told of its own scroll; that must not be followed as well. */
    settle(refocused) {
      if (followed || refocused && view.scrollTop !== rest) view.scrollTo(0, rest);
      followed = 0;
    },
  };
};
