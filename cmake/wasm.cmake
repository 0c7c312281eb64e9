# Toolchain file of the wasm presets: the Emscripten that scripts/setup provides, whatever the shell's environment.
set(EMSCRIPTEN_ROOT_PATH "${CMAKE_CURRENT_LIST_DIR}/../deps/emscripten/root")
if(NOT EXISTS "${EMSCRIPTEN_ROOT_PATH}/emcc.py")
  message(FATAL_ERROR "No Emscripten in deps/: run scripts/setup first.")
endif()
include("${EMSCRIPTEN_ROOT_PATH}/cmake/Modules/Platform/Emscripten.cmake")
