# Where nothing is kept from an earlier build (CI), the standard headers are read once a target, not once a file: a third
# less to compile. Off by default, as a file that forgets an include would still compile.
option(LANTERN_PRECOMPILE "Precompile the standard headers" OFF)
set(house_headers <algorithm> <array> <chrono> <expected> <format> <functional> <map> <memory> <optional> <set> <span>
  <string> <string_view> <utility> <variant> <vector>)
function(precompile name)
  if(LANTERN_PRECOMPILE)
    target_precompile_headers(${name} PRIVATE ${house_headers})
  endif()
endfunction()

# What reads outside input tells libFuzzer where it has been; the rest would only be slower to build and to run.
option(LANTERN_FUZZ "Build the fuzzers" OFF)
set(fuzzed_rooms base language patterns record reflection sharing vault)

# One folder, one library. KNOWS: seen by whoever knows us too. HIDES: for our own .cpp files only.
function(lantern_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;KNOWS;HIDES")
  add_library(${name} STATIC ${arg_SOURCES})
  set(root ${PROJECT_BINARY_DIR}/include/${name})  # "vault/…" is found only by those who link vault
  file(MAKE_DIRECTORY ${root})
  file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${root}/${name} SYMBOLIC)
  target_include_directories(${name} PUBLIC ${root})
  target_link_libraries(${name} PUBLIC ${arg_KNOWS} PRIVATE lantern_flags ${arg_HIDES})
  if(LANTERN_FUZZ AND name IN_LIST fuzzed_rooms)
    target_compile_options(${name} PRIVATE -fsanitize=fuzzer-no-link)
  endif()
  precompile(${name})
endfunction()

# A program for Node. ".cjs": with ".js" or ".mjs" it would only be a module that nobody starts.
function(lantern_node_program name)
  set_target_properties(${name} PROPERTIES SUFFIX ".cjs")
  target_link_options(${name} PRIVATE
    -sENVIRONMENT=node -sALLOW_MEMORY_GROWTH=1 -sDYNAMIC_EXECUTION=0 -sEXIT_RUNTIME=1 -sSTACK_SIZE=1MB)
endfunction()
if(EMSCRIPTEN)
  find_program(LANTERN_NODE node REQUIRED NO_CMAKE_FIND_ROOT_PATH)
endif()

# One test program a room, run natively and, built for wasm, under Node.
function(lantern_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;KNOWS")
  add_executable(test_${name} ${arg_SOURCES} ${PROJECT_SOURCE_DIR}/tests/unit/main.cpp)
  target_link_libraries(test_${name} PRIVATE lantern_test_flags doctest ${arg_KNOWS})
  precompile(test_${name})
  if(EMSCRIPTEN)
    lantern_node_program(test_${name})
    add_test(NAME ${name} COMMAND ${LANTERN_NODE} $<TARGET_FILE:test_${name}>)
  else()
    add_test(NAME ${name} COMMAND test_${name})
  endif()
  set_tests_properties(${name} PROPERTIES ENVIRONMENT
    "LANTERN_TEST_DATA=${PROJECT_SOURCE_DIR}/tests/data;LANTERN_CONTENT=${PROJECT_SOURCE_DIR}/assets/content")
endfunction()
