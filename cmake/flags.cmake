# lantern_flags: how our own code is compiled. No exceptions (an error is a value); warnings are errors.
add_library(lantern_flags INTERFACE)
target_compile_features(lantern_flags INTERFACE cxx_std_23)
target_compile_options(lantern_flags INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror -fno-exceptions
  -Wno-missing-designated-field-initializers) # a field left out has the default that its struct gives it

# lantern_test_flags: the same for tests, but a failed REQUIRE leaves its test case by an exception.
add_library(lantern_test_flags INTERFACE)
target_compile_features(lantern_test_flags INTERFACE cxx_std_23)
set(exceptions -fexceptions $<$<BOOL:${EMSCRIPTEN}>:-fwasm-exceptions>)
target_compile_options(lantern_test_flags INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror ${exceptions}
  -Wno-missing-designated-field-initializers)
target_link_options(lantern_test_flags INTERFACE ${exceptions})
# For wasm only the engine has the page's flags: what tests it need not be small, and linking it so takes a minute each.
if(EMSCRIPTEN)
  target_compile_options(lantern_test_flags INTERFACE -O1)
  target_link_options(lantern_test_flags INTERFACE -O1)
endif()
