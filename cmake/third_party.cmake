# What others made, as targets: imgui, imgui_opengl3 (wasm only), sqlite3mc, minizip, nlohmann_json, doctest. All are system
# includes, so that our warnings are about our own code.
set(LANTERN_DEPS ${PROJECT_SOURCE_DIR}/deps)
if(NOT EXISTS ${LANTERN_DEPS}/sqlite3/sqlite3.c)
  message(FATAL_ERROR "Nothing in deps/: run scripts/setup first.")
endif()

# Quiet, and free of UBSan, whose findings in code of others we cannot mend; ASan stays, as it finds our misuse of it.
function(third_party_library name)
  add_library(${name} STATIC ${ARGN})
  set_target_properties(${name} PROPERTIES EXPORT_COMPILE_COMMANDS OFF)
  target_compile_options(${name} PRIVATE -w -fno-sanitize=undefined)
endfunction()

set(imgui ${LANTERN_DEPS}/imgui)
third_party_library(imgui ${imgui}/imgui.cpp ${imgui}/imgui_draw.cpp ${imgui}/imgui_tables.cpp ${imgui}/imgui_widgets.cpp)
target_include_directories(imgui SYSTEM PUBLIC ${imgui})
target_compile_features(imgui PUBLIC cxx_std_23)
# The test engine's hooks (ImGuiTestEngineHook_ItemAdd and its kin) tell our mirror of every item: `ui` defines them.
target_compile_definitions(imgui PUBLIC
  IMGUI_ENABLE_TEST_ENGINE IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_DEFAULT_FONT IMGUI_DISABLE_DEMO_WINDOWS
  "ImDrawIdx=unsigned int" # a frame may have more than 65,536 corners
  IMGUI_DISABLE_DEBUG_TOOLS IMGUI_DISABLE_FILE_FUNCTIONS IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS)

if(EMSCRIPTEN)
  third_party_library(imgui_opengl3 ${imgui}/backends/imgui_impl_opengl3.cpp)
  target_include_directories(imgui_opengl3 SYSTEM PUBLIC ${imgui}/backends)
  target_compile_definitions(imgui_opengl3
    PUBLIC IMGUI_IMPL_OPENGL_ES3
    PRIVATE glGetIntegerv=lantern_gl_integer glIsEnabled=lantern_gl_enabled) # platform/browser/gl_state.cpp
  target_link_libraries(imgui_opengl3 PUBLIC imgui)
endif()

third_party_library(sqlite3mc ${LANTERN_DEPS}/sqlite3/sqlite3.c)
target_include_directories(sqlite3mc SYSTEM PUBLIC ${LANTERN_DEPS}/sqlite3)
target_compile_definitions(sqlite3mc
  PUBLIC
    SQLITE_OS_OTHER=1 # sqlite3_os_init and sqlite3_os_end, the only way to storage, are `vault`'s
    SQLITE_OMIT_LOAD_EXTENSION SQLITE_OMIT_DEPRECATED SQLITE_OMIT_SHARED_CACHE
    # Ciphers that need no AES instructions, which wasm has not
    HAVE_CIPHER_AES_128_CBC=0 HAVE_CIPHER_AES_256_CBC=0 HAVE_CIPHER_SQLCIPHER=0 HAVE_CIPHER_RC4=0
    HAVE_CIPHER_CHACHA20=1 HAVE_CIPHER_ASCON128=1 HAVE_CIPHER_AEGIS=1
    $<$<BOOL:${EMSCRIPTEN}>:__WASM__>
  PRIVATE
    SQLITE_TEMP_STORE=3 # temporary files would not be encrypted
    SQLITE_THREADSAFE=0 SQLITE_ENABLE_FTS5 SQLITE_DQS=0 SQLITE_DEFAULT_MEMSTATUS=0
    SQLITE3MC_OMIT_AES_HARDWARE_SUPPORT=1)

# zlib with its own contrib/minizip. Ours is memory to memory, without passwords.
set(zlib ${LANTERN_DEPS}/zlib)
set(zip_sources adler32 compress crc32 deflate inffast inflate inftrees trees uncompr zutil
  contrib/minizip/ioapi contrib/minizip/unzip contrib/minizip/zip)
list(TRANSFORM zip_sources REPLACE "(.+)" "${zlib}/\\1.c")
third_party_library(minizip ${zip_sources})
target_include_directories(minizip SYSTEM PUBLIC ${zlib} ${zlib}/contrib/minizip)
target_compile_definitions(minizip PUBLIC NOCRYPT NOUNCRYPT)
target_compile_options(minizip PRIVATE -ffunction-sections)

add_library(nlohmann_json INTERFACE)
target_include_directories(nlohmann_json SYSTEM INTERFACE ${LANTERN_DEPS}/include)
target_compile_definitions(nlohmann_json INTERFACE JSON_NOEXCEPTION JSON_USE_IMPLICIT_CONVERSIONS=0)

add_library(doctest INTERFACE)
target_include_directories(doctest SYSTEM INTERFACE ${LANTERN_DEPS}/include)
