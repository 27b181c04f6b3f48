# The libraries that the stages are made of, from a file to a report. Installed beside the package of the stages, which needs them, too.
# THAIMEMO_LIBRARIES collects names and versions as they are built with: "poppler 22.12.0;…".
find_package(PkgConfig REQUIRED)
set(THAIMEMO_LIBRARIES "")
foreach(package nlohmann_json CLI11)
  find_package(${package} REQUIRED)
  list(APPEND THAIMEMO_LIBRARIES "${package} ${${package}_VERSION}")
endforeach()

# thaimemo_needs(NAME module…): PkgConfig::NAME is to be linked. The version told is that of the first module.
macro(thaimemo_needs name module)
  pkg_check_modules(${name} REQUIRED IMPORTED_TARGET ${module} ${ARGN})
  string(TOLOWER ${name} spoken)
  list(APPEND THAIMEMO_LIBRARIES "${spoken} ${${name}_VERSION}${${name}_${module}_VERSION}")  # the second where there are several modules
endmacro()
thaimemo_needs(CRYPTO libcrypto)
thaimemo_needs(POPPLER poppler)
thaimemo_needs(GUMBO gumbo)
thaimemo_needs(LEPTONICA lept)
thaimemo_needs(WEBP libwebp)
thaimemo_needs(TESSERACT tesseract)
thaimemo_needs(ICU icu-uc icu-i18n)
thaimemo_needs(RE2 re2)
thaimemo_needs(TOML tomlplusplus)
thaimemo_needs(SIMDJSON simdjson)
thaimemo_needs(ARCHIVE libarchive)
thaimemo_needs(GMIME gmime-3.0)
thaimemo_needs(GSF libgsf-1)
