# The stages for other programs: find_package(thaimemo) gives thaimemo::stages. What is installed for it is the component "development":
# headers and archives of base, extract and normalize in folders of their own, and this description of them. docs/library.md
include(CMakePackageConfigHelpers)
set(stages_folder ${CMAKE_INSTALL_LIBDIR}/cmake/thaimemo)

# thaimemo_installed_stage(library): called for each library of those three folders.
function(thaimemo_installed_stage library)
  target_compile_features(${library} INTERFACE cxx_std_20)
  target_include_directories(${library} INTERFACE $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/thaimemo>)
  install(TARGETS ${library} EXPORT thaimemo ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}/thaimemo COMPONENT development)
endfunction()

# thaimemo_install_stages(library…): the libraries that others name as thaimemo::stages.
function(thaimemo_install_stages)
  add_library(stages INTERFACE)
  target_link_libraries(stages INTERFACE ${ARGN})
  install(TARGETS stages EXPORT thaimemo COMPONENT development)
  install(EXPORT thaimemo FILE stages.cmake NAMESPACE thaimemo:: DESTINATION ${stages_folder} COMPONENT development)
  install(DIRECTORY base extract normalize DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/thaimemo COMPONENT development
          FILES_MATCHING PATTERN *.h PATTERN model EXCLUDE PATTERN rules EXCLUDE)
  write_basic_package_version_file(${PROJECT_BINARY_DIR}/thaimemo-config-version.cmake COMPATIBILITY SameMajorVersion)
  file(WRITE ${PROJECT_BINARY_DIR}/thaimemo-config.cmake [[
include(${CMAKE_CURRENT_LIST_DIR}/stage_dependencies.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/stages.cmake)
]])
  install(FILES ${PROJECT_BINARY_DIR}/thaimemo-config.cmake ${PROJECT_BINARY_DIR}/thaimemo-config-version.cmake cmake/stage_dependencies.cmake
          DESTINATION ${stages_folder} COMPONENT development)
endfunction()
