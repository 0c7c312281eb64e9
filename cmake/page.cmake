# A program that runs in the page, as an ES module that web/boot.js starts. It keeps to the page's content security
# policy: no eval, no inline code, wasm compiled while it streams in.
function(lantern_page_program name)
  set_target_properties(${name} PROPERTIES SUFFIX ".js")
  target_link_options(${name} PRIVATE
    -sMODULARIZE=1 -sEXPORT_ES6=1 -sEXPORT_NAME=start -sENVIRONMENT=web -sFILESYSTEM=0 -sDYNAMIC_EXECUTION=0
    -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=32MB -sMAXIMUM_MEMORY=1GB -sSTACK_SIZE=512KB
    -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sGL_ENABLE_GET_PROC_ADDRESS=0
    -sINCOMING_MODULE_JS_API=locateFile,preRun -sEXPORTED_RUNTIME_METHODS=addRunDependency,removeRunDependency -sTEXTDECODER=2
    -sMALLOC=emmalloc -sERROR_ON_UNDEFINED_SYMBOLS=1
    $<$<CONFIG:Debug>:-sASSERTIONS=1> $<$<CONFIG:Debug>:--profiling-funcs> $<$<NOT:$<CONFIG:Debug>>:-sASSERTIONS=0>)
endfunction()

set(LANTERN_ICONS ${PROJECT_BINARY_DIR}/icons.ttf)
add_custom_command(OUTPUT ${LANTERN_ICONS}
  COMMAND ${PROJECT_SOURCE_DIR}/scripts/subset-icons ${LANTERN_ICONS}
  DEPENDS ${PROJECT_SOURCE_DIR}/scripts/subset-icons ${PROJECT_SOURCE_DIR}/assets/icons/names.txt
  VERBATIM)
add_custom_target(icon_font DEPENDS ${LANTERN_ICONS})

# A target that puts a page program and web/ together as a folder to be hosted.
function(lantern_dist target program folder)
  add_custom_target(${target}
    COMMAND ${PROJECT_SOURCE_DIR}/scripts/build-dist $<TARGET_FILE:${program}> ${LANTERN_ICONS} ${folder}
    DEPENDS ${program} icon_font
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
    VERBATIM)
endfunction()
