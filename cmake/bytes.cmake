# A committed file as bytes inside a program, also where there are no files (wasm): NAME.h has `unsigned char NAME[]`.
include_guard(GLOBAL)

function(bytes_header target file name)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  file(READ ${file} bytes HEX)
  string(REGEX REPLACE "(..)" "0x\\1," bytes ${bytes})
  file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${name}.h
    CONTENT "#pragma once\ninline constexpr unsigned char ${name}[] = {${bytes}};\n")
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
endfunction()
