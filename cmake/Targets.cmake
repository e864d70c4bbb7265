# One place for what every target of the project shares.

function(highneeds_settings target)
  target_compile_features(${target} PUBLIC cxx_std_20)
  set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF)
  # No fused multiply-add and no reordering: a published figure is the same on every processor.
  target_compile_options(${target} PRIVATE -ffp-contract=off -Wall -Wextra -Wpedantic -Wshadow
                                           -Wconversion -Wno-sign-conversion)
  target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR}/include)
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/src)
  if(HIGHNEEDS_SANITIZE)
    target_compile_options(${target} PRIVATE -Werror -fsanitize=address,undefined
                                             -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(${target} PRIVATE -fsanitize=address,undefined)
  endif()
  if(HIGHNEEDS_STATIC)
    target_link_options(${target} PRIVATE -static-libstdc++ -static-libgcc)
  endif()
endfunction()

# A program that needs no library to start, and reads YAML equally fast whatever else it holds.
function(highneeds_static target)
  if(HIGHNEEDS_STATIC)
    set(script ${PROJECT_SOURCE_DIR}/cmake/start_up.ld)
    target_link_options(${target} PRIVATE -static LINKER:-T,${script})
    set_property(TARGET ${target} APPEND PROPERTY LINK_DEPENDS ${script})
  endif()
endfunction()

# The libraries from outside, each behind a target of our own.
function(highneeds_libraries)
  find_library(HIGHNEEDS_YAML_CPP NAMES libyaml-cpp.a yaml-cpp REQUIRED)
  find_library(HIGHNEEDS_NETTLE NAMES libnettle.a nettle REQUIRED)
  find_library(HIGHNEEDS_XLSXWRITER NAMES xlsxwriter REQUIRED)
  find_package(Eigen3 3.4 REQUIRED NO_MODULE)
  add_library(highneeds_formatting STATIC ${PROJECT_SOURCE_DIR}/src/libraries/formatting.cpp)
  highneeds_settings(highneeds_formatting)
endfunction()

# What writes Excel files, for programs that are linked with its library (a shared one only), and
# what stands in its place for the one that is not.
function(highneeds_excel)
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/report/excel_library*.cpp)
  add_library(highneeds_with_excel OBJECT ${sources})
  target_link_libraries(highneeds_with_excel PUBLIC ${HIGHNEEDS_XLSXWRITER})
  add_library(highneeds_without_excel OBJECT ${PROJECT_SOURCE_DIR}/src/report/excel_absent.cpp)
  highneeds_settings(highneeds_with_excel)
  highneeds_settings(highneeds_without_excel)
endfunction()

# A room: a static library of src/<name>/*.cpp (all but main.cpp, and what is linked with Excel's
# library) over the rooms that follow.
function(highneeds_room name)
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${name}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/(main|excel_library.*|excel_absent)\\.cpp$")
  add_library(highneeds_${name} STATIC ${sources})
  highneeds_settings(highneeds_${name})
  foreach(room ${ARGN})
    target_link_libraries(highneeds_${name} PUBLIC highneeds_${room})
  endforeach()
  target_link_libraries(highneeds_${name} PUBLIC highneeds_formatting)
  if(name MATCHES "^(population|skill)$")
    target_link_libraries(highneeds_${name} PUBLIC Eigen3::Eigen)
  elseif(name STREQUAL document)
    target_link_libraries(highneeds_${name} PRIVATE ${HIGHNEEDS_YAML_CPP})
  elseif(name STREQUAL cli)
    target_link_libraries(highneeds_${name} PRIVATE ${HIGHNEEDS_NETTLE})
    target_compile_definitions(highneeds_${name} PRIVATE HIGHNEEDS_VERSION="${PROJECT_VERSION}")
  endif()
endfunction()
