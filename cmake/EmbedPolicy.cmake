# Builds the policy table into the program, so that a user's machine needs no data folder.
function(highneeds_embed_policy room table)
  file(READ ${table} text)
  set(generated ${CMAKE_CURRENT_BINARY_DIR}/generated/policy_text.cpp)
  file(CONFIGURE OUTPUT ${generated} @ONLY CONTENT [=[
#include <string_view>

namespace highneeds {
extern const std::string_view built_in_policy_text;
const std::string_view built_in_policy_text = R"TABLE(@text@)TABLE";
}  // namespace highneeds
]=])
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${table})
  target_sources(highneeds_${room} PRIVATE ${generated})
endfunction()
