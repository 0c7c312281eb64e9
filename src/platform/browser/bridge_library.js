// Joins wasm and web/bridge/: here, and only here, addresses become values and values become calls into the program.
// A function bridge_X_… calls Module.bridge.X; what comes back goes to the exported function of the same family.
addToLibrary({
  // Runs `use` with the address of `words` as UTF-8, valid during the call.
  $withText__deps: ['$stringToNewUTF8', 'free'],
  $withText: (words, use) => {
    const address = stringToNewUTF8(words);
    try { return use(address); } finally { _free(address); }
  },
  // Runs `use` with the address and size of a copy of `bytes` (an ArrayBuffer or nothing), valid during the call.
  $withBytes__deps: ['malloc', 'free'],
  $withBytes: (bytes, use) => {
    if (!bytes) return use(0, 0);
    const address = _malloc(bytes.byteLength);
    HEAPU8.set(new Uint8Array(bytes), address);
    try { return use(address, bytes.byteLength); } finally { _free(address); }
  },

  // Copies to an address that is given first: making room for it may have grown the memory, and HEAPU8 is new then.
  $copyTo: (address, bytes) => HEAPU8.set(bytes, address),

  // Canvas
  bridge_canvas_open__deps: ['$withText', 'canvas_measured', 'canvas_frame', 'canvas_woken', 'canvas_pointer_moved',
    'canvas_pointer_down', 'canvas_pointer_up', 'canvas_pointer_left', 'canvas_wheel', 'canvas_pinch',
    'canvas_route_changed', 'canvas_visible', 'canvas_context'],
  bridge_canvas_open: self => Module['bridge'].canvas.open({
    measured: s => _canvas_measured(self, s.width, s.height, s.scale, s.textScale, s.safeTop, s.safeRight, s.safeBottom,
      s.safeLeft, s.keyboard, s.dark, s.contrast, s.coarse, s.still, s.opaque),
    frame: now => _canvas_frame(self, now),
    woken: () => _canvas_woken(self),
    moved: (x, y, touch) => _canvas_pointer_moved(self, x, y, touch),
    down: (x, y, touch) => _canvas_pointer_down(self, x, y, touch),
    up: (x, y, touch, cancelled) => _canvas_pointer_up(self, x, y, touch, cancelled),
    left: () => _canvas_pointer_left(self),
    wheel: (x, y, dx, dy, atOnce, shift) => _canvas_wheel(self, x, y, dx, dy, atOnce, shift),
    pinch: (x, y, dx, by) => _canvas_pinch(self, x, y, dx, by),
    route: (route, place) => withText(route, address => _canvas_route_changed(self, address, place)),
    visible: visible => _canvas_visible(self, visible),
    context: restored => _canvas_context(self, restored),
  }),
  bridge_canvas_request_frame: () => Module['bridge'].canvas.requestFrame(),
  bridge_canvas_wake_in: milliseconds => Module['bridge'].canvas.wakeIn(milliseconds),
  bridge_canvas_set_route__deps: ['$UTF8ToString'],
  bridge_canvas_set_route: (route, replace) => Module['bridge'].canvas.setRoute(UTF8ToString(route), !!replace),
  bridge_canvas_go_back: () => Module['bridge'].canvas.goBack(),
  bridge_canvas_cancel_press: () => Module['bridge'].canvas.cancelPress(),
  bridge_canvas_set_ground__deps: ['$UTF8ToString'],
  bridge_canvas_set_ground: (colour, theme) => Module['bridge'].canvas.setGround(UTF8ToString(colour), UTF8ToString(theme)),

  // Semantics
  bridge_mirror_open__deps: ['$withText', 'mirror_activated', 'mirror_value_set', 'mirror_text_edited',
    'mirror_field_measured', 'mirror_text_submitted', 'mirror_focus_moved', 'mirror_key_pressed'],
  bridge_mirror_open: self => Module['bridge'].mirror.open({
    activated: id => _mirror_activated(self, id),
    valueSet: (id, value) => _mirror_value_set(self, id, value),
    textEdited: (id, text) => withText(text, address => _mirror_text_edited(self, id, address)),
    fieldMeasured: (id, version, ...lengths) => _mirror_field_measured(self, id, version, ...lengths),
    textSubmitted: id => _mirror_text_submitted(self, id),
    focusMoved: (id, visible) => _mirror_focus_moved(self, id, visible),
    keyPressed: (id, key) => withText(key, address => _mirror_key_pressed(self, id, address)),
  }),
  bridge_mirror_apply__deps: ['$UTF8ToString'],
  bridge_mirror_apply: changes => Module['bridge'].mirror.apply(JSON.parse(UTF8ToString(changes))),
  bridge_mirror_focus: id => Module['bridge'].mirror.focus(id >>> 0),
  bridge_mirror_announce__deps: ['$UTF8ToString'],
  bridge_mirror_announce: (words, urgent) => Module['bridge'].mirror.announce(UTF8ToString(words), !!urgent),
  bridge_mirror_set_title__deps: ['$UTF8ToString'],
  bridge_mirror_set_title: title => Module['bridge'].mirror.setTitle(UTF8ToString(title)),
  bridge_mirror_settle: () => Module['bridge'].mirror.settle(),

  // Letters
  $letteringAt__deps: ['$UTF8ToString'],
  $letteringAt: (words, size, font, px, fromRight) =>
    ({ words: UTF8ToString(words, size), font: UTF8ToString(font), px, fromRight: !!fromRight }),
  bridge_letters_open__deps: ['letters_fonts_came'],
  bridge_letters_open: self => Module['bridge'].letters.open(() => _letters_fonts_came(self)),
  bridge_letters_width__deps: ['$letteringAt'],
  bridge_letters_width: (...lettering) => Module['bridge'].letters.width(letteringAt(...lettering)),
  bridge_letters_picture__deps: ['$letteringAt', '$copyTo', 'letters_room_for_ink', 'letters_room_for_colours'],
  bridge_letters_picture: (self, ...lettering) => {
    const picture = Module['bridge'].letters.picture(letteringAt(...lettering));
    if (!picture) return;
    copyTo(_letters_room_for_ink(self, picture.width, picture.height, picture.left, picture.baseline), picture.ink);
    if (picture.colours) copyTo(_letters_room_for_colours(self), picture.colours);
  },

  // PageSink
  $answerPages__deps: ['pages_refused'],
  // Passes a promise's value to `answer`, or its refusal to the program. In the order of platform::Refusal.
  $answerPages: (self, call, promise, answer, refuse = _pages_refused) => {
    const refusals = ['Superseded', 'Full', 'Closed', 'CorruptAtOpen', 'Aborted', 'Blocked', 'TimedOut', 'Unavailable'];
    promise.then(answer, refused => {
      const why = refusals.indexOf(refused.reason);
      refuse(self, call, why < 0 ? refusals.length : why);
    });
  },
  bridge_pages_load__deps: ['$UTF8ToString', '$answerPages', '$withBytes', '$withText', 'pages_room_for_image',
    'pages_room_for_page', 'pages_room_for_key_slots', 'pages_loaded'],
  bridge_pages_load: (self, store, call) =>
    answerPages(self, call, Module['bridge'].pages.store(UTF8ToString(store)).load(), kept => {
      const copy = (bytes, address) => HEAPU8.set(new Uint8Array(bytes), address); // HEAPU8 is new after each growth
      if (kept.image) copy(kept.image, _pages_room_for_image(self, kept.image.byteLength));
      for (const [number, bytes] of kept.pages) copy(bytes, _pages_room_for_page(self, number));
      kept.keySlots.forEach((bytes, i) => bytes && copy(bytes, _pages_room_for_key_slots(self, i, bytes.byteLength)));
      withBytes(kept.head, (head, size) => withText(kept.mark, mark =>
        _pages_loaded(self, call, head, size, kept.lost, mark)));
    }),
  bridge_pages_read_head__deps: ['$UTF8ToString', '$answerPages', '$withBytes', 'pages_head_read'],
  bridge_pages_read_head: (self, store, call) =>
    answerPages(self, call, Module['bridge'].pages.store(UTF8ToString(store)).readHead(),
      head => withBytes(head, (address, size) => _pages_head_read(self, call, address, size))),
  bridge_pages_store__deps: ['$UTF8ToString', '$answerPages', 'pages_stored'],
  bridge_pages_store: (self, store, call, batch) => {
    // BridgeBatch of page_sink.cpp: the double lies at 16, for it is aligned to 8.
    const word = offset => HEAPU32[(batch + offset) >> 2];
    const view = (address, size) => address ? HEAPU8.subarray(address, address + size) : null;
    const headSize = {{{ 4 + 16 + 8 + 8 + 4 + 16 + 32 }}};
    const pages = [];
    for (let i = 0; i < word(28); ++i)
      pages.push([HEAPU32[(word(32) >> 2) + i], view(HEAPU32[(word(36) >> 2) + i], 4096)]);
    answerPages(self, call, Module['bridge'].pages.store(UTF8ToString(store)).write({
      expected: view(word(0), headSize), head: view(word(4), headSize), epoch: UTF8ToString(word(8)),
      imageKey: HEAPF64[(batch + 16) >> 3], pageCount: word(24), pages,
      image: view(word(40), word(44)), keySlots: view(word(48), word(52)), dropSnapshots: !!word(56),
    }), flushed => _pages_stored(self, call, flushed));
  },
  bridge_pages_store_key_slots__deps: ['$UTF8ToString', '$answerPages', 'pages_stored'],
  bridge_pages_store_key_slots: (self, store, call, copy, epoch, slots, size) =>
    answerPages(self, call, Module['bridge'].pages.store(UTF8ToString(store))
      .writeKeySlots(copy, UTF8ToString(epoch), HEAPU8.subarray(slots, slots + size)),
      flushed => _pages_stored(self, call, flushed)),
  bridge_pages_drop__deps: ['$UTF8ToString'],
  bridge_pages_drop: store => Module['bridge'].pages.store(UTF8ToString(store)).drop(),
  bridge_pages_set_mark__deps: ['$UTF8ToString'],
  bridge_pages_set_mark: (store, mark) => Module['bridge'].pages.store(UTF8ToString(store)).setMark(UTF8ToString(mark)),

  // SnapshotStore
  bridge_snapshots_list__deps: ['$UTF8ToString', '$answerPages', '$withBytes', '$withText', 'snapshots_one', 'snapshots_listed',
    'snapshots_refused'],
  bridge_snapshots_list: (self, store, call) =>
    answerPages(self, call, Module['bridge'].pages.store(UTF8ToString(store)).listSnapshots(), all => {
      for (const [name, about] of all)
        withText(name, address => withBytes(about, (bytes, size) => _snapshots_one(self, address, bytes, size)));
      _snapshots_listed(self, call);
    }, _snapshots_refused),
  bridge_snapshots_read__deps: ['$UTF8ToString', '$answerPages', '$copyTo', 'snapshots_room', 'snapshots_read', 'snapshots_refused'],
  bridge_snapshots_read: (self, store, call, name) => {
    const from = Module['bridge'].pages.store(UTF8ToString(store));
    answerPages(self, call, name ? from.readSnapshot(UTF8ToString(name)) : from.readApart(), bytes => {
      if (bytes) copyTo(_snapshots_room(self, bytes.byteLength), new Uint8Array(bytes));
      _snapshots_read(self, call);
    }, _snapshots_refused);
  },
  bridge_snapshots_change__deps: ['$UTF8ToString', '$answerPages', 'snapshots_changed', 'snapshots_refused'],
  bridge_snapshots_change: (self, store, call, change) => {
    // BridgeSnapshotChange of snapshot_store.cpp, all of words.
    const word = index => HEAPU32[(change >> 2) + index], text = address => address ? UTF8ToString(address) : '';
    const at = (row, i) => HEAPU32[(row >> 2) + i], view = (address, size) => HEAPU8.subarray(address, address + size);
    const each = (count, make) => Array.from({ length: count }, (_, i) => make(i));
    answerPages(self, call, Module['bridge'].pages.store(UTF8ToString(store)).changeSnapshots(text(word(0)), {
      put: each(word(1), i => [text(at(word(2), i)), view(at(word(3), i), at(word(4), i))]),
      image: word(5) ? [text(word(5)), view(word(6), word(7))] : null,
      drop: each(word(8), i => text(at(word(9), i))),
    }), flushed => _snapshots_changed(self, call, flushed), _snapshots_refused);
  },
  bridge_snapshots_write_apart__deps: ['$UTF8ToString', '$answerPages', 'snapshots_changed', 'snapshots_refused'],
  bridge_snapshots_write_apart: (self, store, call, bytes, size) =>
    answerPages(self, call, Module['bridge'].pages.store(UTF8ToString(store)).writeApart(HEAPU8.subarray(bytes, bytes + size)),
      flushed => _snapshots_changed(self, call, flushed), _snapshots_refused),

  // Files
  bridge_files_open__deps: ['$copyTo', '$UTF8ToString', '$withText', 'files_room', 'files_opened'],
  bridge_files_open: (self, accept) => Module['bridge'].files.open(UTF8ToString(accept), (name, bytes) => {
    copyTo(_files_room(self, bytes.byteLength), new Uint8Array(bytes));
    withText(name, address => _files_opened(self, address));
  }),
  bridge_files_save__deps: ['$UTF8ToString'],
  bridge_files_save: (name, type, bytes, size) =>
    Module['bridge'].files.save(UTF8ToString(name), UTF8ToString(type), HEAPU8.slice(bytes, bytes + size)),

  // Folder
  $answerFolder__deps: ['folder_refused'],
  // In the order of platform::FolderRefusal.
  $answerFolder: (self, call, promise, answer) => promise.then(answer, refused => {
    const refusals = ['Cancelled', 'NotAllowed', 'Missing', 'Full', 'Failed'];
    const why = refusals.indexOf(refused.reason);
    _folder_refused(self, call, why < 0 ? refusals.length - 1 : why);
  }),
  $folderTold__deps: ['$withText', 'folder_told'],
  // In the order of platform::FolderState.
  $folderTold: (self, call, facts) => withText(facts.name, address =>
    _folder_told(self, call, ['Unsupported', 'None', 'Asks', 'Open'].indexOf(facts.state), address)),
  bridge_folder_ask__deps: ['$UTF8ToString', '$answerFolder', '$folderTold', '$withText', 'folder_one', 'folder_listed'],
  bridge_folder_ask: (self, call, what) => {
    const question = UTF8ToString(what);
    answerFolder(self, call, Module['bridge'].folder[question](), answer => {
      if (question !== 'list') return folderTold(self, call, answer);
      for (const { name, modified, size } of answer) withText(name, address => _folder_one(self, address, modified, size));
      _folder_listed(self, call);
    });
  },
  bridge_folder_read__deps: ['$UTF8ToString', '$answerFolder', '$copyTo', 'folder_room', 'folder_was_read'],
  bridge_folder_read: (self, call, name) => answerFolder(self, call, Module['bridge'].folder.read(UTF8ToString(name)), bytes => {
    copyTo(_folder_room(self, bytes.byteLength), new Uint8Array(bytes));
    _folder_was_read(self, call);
  }),
  bridge_folder_write__deps: ['$UTF8ToString', '$answerFolder', '$withText', 'folder_written'],
  bridge_folder_write: (self, call, name, bytes, size) =>
    answerFolder(self, call, Module['bridge'].folder.write(UTF8ToString(name), HEAPU8.slice(bytes, bytes + size)), file =>
      withText(file.name, address => _folder_written(self, call, address, file.modified, file.size))),
  bridge_folder_remove__deps: ['$UTF8ToString', '$answerFolder', '$folderTold'],
  bridge_folder_remove: (self, call, name) =>
    answerFolder(self, call, Module['bridge'].folder.remove(UTF8ToString(name)), answer => folderTold(self, call, answer)),

  // Places
  bridge_places_list__deps: ['places_one', 'places_listed'],
  bridge_places_list: self => Module['bridge'].places.list().then(numbers => {
    for (const number of numbers) _places_one(self, number);
    _places_listed(self);
  }),
  bridge_places_remove__deps: ['$UTF8ToString', 'places_removed'],
  bridge_places_remove: (self, store) =>
    Module['bridge'].places.remove(UTF8ToString(store)).then(nothingLeft => _places_removed(self, nothingLeft)),
  bridge_places_use__deps: ['$UTF8ToString'],
  bridge_places_use: store => Module['bridge'].folder.use(UTF8ToString(store)),

  // Lock
  bridge_lock_acquire__deps: ['lock_answered'],
  bridge_lock_acquire: (self, take) => {
    Module['bridge'].lock.acquire(!!take).then(held => _lock_answered(self, held));
  },

  // Secrets
  $answerSecrets__deps: ['secrets_refused'],
  // In the order of platform::SecretRefusal.
  $answerSecrets: (self, call, promise, answer) => {
    const refusals = ['OutOfMemory', 'Unavailable', 'DoesNotFit'];
    promise.then(answer, refused => {
      const why = refusals.indexOf(refused.reason);
      _secrets_refused(self, call, why < 0 ? refusals.indexOf('Unavailable') : why);
    });
  },
  $answerSecret__deps: ['$answerSecrets', '$withBytes', 'secrets_answered'],
  $answerSecret: (self, call, promise) =>
    answerSecrets(self, call, promise, bytes => withBytes(bytes, (address, size) => _secrets_answered(self, call, address, size))),
  bridge_secrets_stretch__deps: ['$answerSecret', '$UTF8ToString'],
  bridge_secrets_stretch: (self, call, passphrase, salt, memory, passes) =>
    answerSecret(self, call, Module['bridge'].secrets.stretch(UTF8ToString(passphrase), HEAPU8.slice(salt, salt + 16), memory, passes)),
  bridge_secrets_measure__deps: ['$answerSecrets', 'secrets_measured'],
  bridge_secrets_measure: (self, call, memory, passes) =>
    answerSecrets(self, call, Module['bridge'].secrets.measure(memory, passes), took => _secrets_measured(self, call, took)),
  bridge_secrets_wrap__deps: ['$answerSecret'],
  bridge_secrets_wrap: (self, call, by, key) =>
    answerSecret(self, call, Module['bridge'].secrets.wrap(HEAPU8.slice(by, by + 32), HEAPU8.slice(key, key + 32))),
  bridge_secrets_unwrap__deps: ['$answerSecret'],
  bridge_secrets_unwrap: (self, call, by, wrapped) =>
    answerSecret(self, call, Module['bridge'].secrets.unwrap(HEAPU8.slice(by, by + 32), HEAPU8.slice(wrapped, wrapped + 40))),
  bridge_secrets_forget: () => Module['bridge'].secrets.forget(),

  // Passkeys
  // What passkeys.cpp wrote: [{ id, salt }].
  $passkeysAt: (address, size) => {
    const all = [];
    for (let at = address; at < address + size;) {
      const id = at + 2, salt = id + (HEAPU8[at] | HEAPU8[at + 1] << 8);
      at = salt + 32;
      all.push({ id: HEAPU8.slice(id, salt), salt: HEAPU8.slice(salt, at) });
    }
    return all;
  },
  $answerPasskey__deps: ['$withBytes', 'passkeys_answered', 'passkeys_refused'],
  // In the order of platform::PasskeyRefusal.
  $answerPasskey: (self, promise) => promise.then(({ id, secret }) => {
    withBytes(id, (idAt, idSize) => withBytes(secret, (at, size) => _passkeys_answered(self, idAt, idSize, at, size)));
    secret.fill(0);
  }, refused => {
    const refusals = ['Cancelled', 'NoSecret', 'AlreadyThere', 'Unavailable'];
    const why = refusals.indexOf(refused.reason);
    _passkeys_refused(self, why < 0 ? refusals.indexOf('Unavailable') : why);
  }),
  bridge_passkeys_find_out__deps: ['passkeys_found_out'],
  bridge_passkeys_find_out: self => Module['bridge'].passkeys.offered().then(offered => _passkeys_found_out(self, offered)),
  bridge_passkeys_make__deps: ['$UTF8ToString', '$passkeysAt', '$answerPasskey'],
  bridge_passkeys_make: (self, name, salt, known, size) =>
    answerPasskey(self, Module['bridge'].passkeys.make(UTF8ToString(name), HEAPU8.slice(salt, salt + 32), passkeysAt(known, size))),
  bridge_passkeys_ask__deps: ['$passkeysAt', '$answerPasskey'],
  bridge_passkeys_ask: (self, passkeys, size) => answerPasskey(self, Module['bridge'].passkeys.ask(passkeysAt(passkeys, size))),
  bridge_passkeys_forget__deps: ['$passkeysAt'],
  bridge_passkeys_forget: (passkeys, size) => Module['bridge'].passkeys.forget(passkeysAt(passkeys, size)),

  // Clock
  bridge_clock_offset: milliseconds => -new Date(milliseconds).getTimezoneOffset(),

  // Assets
  bridge_assets_size__deps: ['$UTF8ToString'],
  bridge_assets_size: name => Module['bridge'].assets.bytes(UTF8ToString(name))?.byteLength ?? 0,
  bridge_assets_copy__deps: ['$UTF8ToString'],
  bridge_assets_copy: (name, to) => HEAPU8.set(new Uint8Array(Module['bridge'].assets.bytes(UTF8ToString(name))), to),
  bridge_assets_fetch__deps: ['$copyTo', '$UTF8ToString', 'assets_room', 'assets_fetched'],
  bridge_assets_fetch: (self, call, name) => {
    Module['bridge'].assets.fetch(UTF8ToString(name)).then(bytes => {
      copyTo(_assets_room(self, call, bytes.byteLength), new Uint8Array(bytes));
      return true;
    }, () => false).then(whole => _assets_fetched(self, call, whole));
  },

  // Storage
  bridge_storage_look__deps: ['storage_seen'],
  bridge_storage_look: (self, ask) => {
    const { askToPersist, look } = Module['bridge'].storage;
    (ask ? askToPersist().catch(() => false) : Promise.resolve()).then(look).then(facts =>
      _storage_seen(self, facts.used ?? -1, facts.room ?? -1, facts.persistent === undefined ? -1 : Number(facts.persistent),
        facts.clearsAfterWeek, facts.installed));
  },

  // Updates
  bridge_updates_watch__deps: ['updates_ready'],
  bridge_updates_watch: self => Module['bridge'].updates.watch(() => _updates_ready(self)),
  bridge_updates_take: () => Module['bridge'].updates.take(),

  // Discretion
  $guiseNames: ['lantern', 'notes', 'calendar', 'weather'], // in the order of platform::Guise
  bridge_discretion_open__deps: ['$guiseNames', 'discretion_kept', 'discretion_leaving', 'discretion_lock'],
  bridge_discretion_open: self => Module['bridge'].discretion.open({
    kept: ({ quickExit, lockKey, cover, guise }) =>
      _discretion_kept(self, quickExit, lockKey, cover, Math.max(0, guiseNames.indexOf(guise))),
    leaving: () => !!_discretion_leaving(self),
    lock: () => _discretion_lock(self),
  }),
  bridge_discretion_keep__deps: ['$guiseNames'],
  bridge_discretion_keep: (quickExit, lockKey, cover, guise) => Module['bridge'].discretion.keep({
    quickExit: !!quickExit, lockKey: !!lockKey, cover: !!cover, guise: guiseNames[guise],
  }),

  // Eraser
  bridge_eraser_erase: () => Module['bridge'].eraser.erase(),

  // The page
  bridge_page_started: () => Module['bridge'].page.started(),
  bridge_page_missing__deps: ['$UTF8ToString'],
  bridge_page_missing: what => Module['bridge'].page.missing(UTF8ToString(what)),
});
