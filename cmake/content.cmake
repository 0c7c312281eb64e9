# content: what engine and page read at run time, as text inside the program: no file has to be found, natively or in
# wasm. assets/content/prompts.json → content::prompts in "content/prompts.h".
include_guard(GLOBAL)

add_library(content INTERFACE)
set(content_headers ${CMAKE_BINARY_DIR}/include/content)
target_include_directories(content INTERFACE ${content_headers})

function(content_text name)
  set(file ${PROJECT_SOURCE_DIR}/assets/content/${name}.json)
  set_property(DIRECTORY ${CMAKE_SOURCE_DIR} APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  file(READ ${file} json)
  set(header "// Made from assets/content/${name}.json\n#pragma once\n#include <string_view>\n\n")
  string(APPEND header "namespace content {\ninline constexpr std::string_view ${name} = R\"json(${json})json\";\n}\n")
  file(CONFIGURE OUTPUT ${content_headers}/content/${name}.h CONTENT "@header@" @ONLY)
endfunction()

content_text(prompts)
content_text(insight_sentences)
content_text(sam) # for tests; the page fetches it when it is wanted
