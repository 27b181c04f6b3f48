# How this project declares its parts. One folder is one library; its programs and tests stand beside it.
option(THAIMEMO_TESTS "build the tests" ON)
option(THAIMEMO_FUZZ "libFuzzer programs in place of the tests that replay their corpora (clang only)" OFF)
set(THAIMEMO_SANITIZE "" CACHE STRING "sanitizers, e.g. address,undefined")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
# Our one shared library is found from where a program lies: beside bin/ in a build, in a folder of its own where installed.
include(GNUInstallDirs)
set(CMAKE_LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/lib)
set(CMAKE_BUILD_RPATH_USE_ORIGIN ON)
file(RELATIVE_PATH bin_to_lib ${CMAKE_INSTALL_FULL_BINDIR} ${CMAKE_INSTALL_FULL_LIBDIR}/thaimemo)
set(CMAKE_INSTALL_RPATH "$ORIGIN/${bin_to_lib}")
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()
find_program(CCACHE ccache)
if(CCACHE)
  # Paths are hashed from the checkout's root on: one checkout's objects serve the next one.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE})
endif()

add_library(thaimemo_options INTERFACE)
target_include_directories(thaimemo_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(thaimemo_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 sees overlaps in "text" + std::string at -O3 that are not there (GCC bug 105651).
  target_compile_options(thaimemo_options INTERFACE -Wno-restrict)
endif()
target_compile_definitions(thaimemo_options INTERFACE THAIMEMO_VERSION="${PROJECT_VERSION}")
if(THAIMEMO_SANITIZE)
  target_compile_options(thaimemo_options INTERFACE -fsanitize=${THAIMEMO_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)  # sanitizers make g++ see this in <regex> (GCC bug 105562)
  target_link_options(thaimemo_options INTERFACE -fsanitize=${THAIMEMO_SANITIZE})
endif()

# thaimemo_library(NAME SOURCES a.cc … USES library…): USES are our own libraries, or third-party ones of this folder.
function(thaimemo_library name)
  cmake_parse_arguments(PART "" "" "SOURCES;USES;PRIVATE" ${ARGN})
  add_library(${name} STATIC ${PART_SOURCES})
  target_link_libraries(${name} PUBLIC $<BUILD_INTERFACE:thaimemo_options> ${PART_USES} PRIVATE ${PART_PRIVATE})
  if(CMAKE_CURRENT_SOURCE_DIR MATCHES "^${PROJECT_SOURCE_DIR}/(base|extract|normalize)")
    thaimemo_installed_stage(${name})
  endif()
endfunction()

# thaimemo_shared_library(NAME SOURCES a.cc …): what all programs have together once, installed as their own, without a version.
function(thaimemo_shared_library name)
  cmake_parse_arguments(PART "" "" "SOURCES" ${ARGN})
  add_library(${name} SHARED ${PART_SOURCES})
  target_link_libraries(${name} PUBLIC $<BUILD_INTERFACE:thaimemo_options>)
  set_target_properties(${name} PROPERTIES INSTALL_RPATH "")
  install(TARGETS ${name} EXPORT thaimemo LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/thaimemo COMPONENT development)
endfunction()

# thaimemo_program(thaimemo-verb SOURCES main.cc USES library…)
function(thaimemo_program name)
  cmake_parse_arguments(PART "" "" "SOURCES;USES" ${ARGN})
  add_executable(${name} ${PART_SOURCES})
  target_link_libraries(${name} PRIVATE thaimemo_options ${PART_USES})
  install(TARGETS ${name})
endfunction()

# thaimemo_test(name SOURCES a_test.cc … USES library…): one GoogleTest executable, each of its tests known to ctest.
function(thaimemo_test name)
  cmake_parse_arguments(PART "" "" "SOURCES;USES" ${ARGN})
  add_executable(${name} ${PART_SOURCES})
  target_link_libraries(${name} PRIVATE thaimemo_options test_places ${PART_USES} GTest::gmock GTest::gtest_main)
  # Optimizing GoogleTest's templates costs a third of a test's compilation and saves nothing when it runs.
  target_compile_options(${name} PRIVATE $<$<CONFIG:Debug>:-O0>)
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  gtest_discover_tests(${name} DISCOVERY_TIMEOUT 60 PROPERTIES TIMEOUT 900)
endfunction()
include(GoogleTest)
