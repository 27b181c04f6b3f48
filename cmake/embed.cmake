# thaimemo_embed(target FUNCTION name FILES a.sql …): the files travel inside the program. Generates the function
# declared by hand as  std::vector<EmbeddedFile> name();  (base/embedded_file.h), files in the order given.
function(thaimemo_embed target)
  cmake_parse_arguments(PART "" "FUNCTION" "FILES" ${ARGN})
  set(entries "")
  foreach(file ${PART_FILES})
    file(READ ${file} content)
    get_filename_component(name ${file} NAME)
    string(APPEND entries "      {\"${name}\", R\"__embedded__(${content})__embedded__\"},\n")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  endforeach()
  set(generated ${CMAKE_CURRENT_BINARY_DIR}/${PART_FUNCTION}.cc)
  file(CONFIGURE OUTPUT ${generated} @ONLY CONTENT "#include \"base/embedded_file.h\"

// Files may be longer than the 64 KB that C++ asks of every compiler; ours take them.
#pragma GCC diagnostic ignored \"-Woverlength-strings\"

namespace thaimemo {
std::vector<EmbeddedFile> @PART_FUNCTION@() {
  return {
@entries@  };
}
}  // namespace thaimemo
")
  target_sources(${target} PRIVATE ${generated})
endfunction()
