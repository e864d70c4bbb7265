// What reading a file by yaml-cpp's bare events costs a program that does nothing else: the peer of
// `highneeds forecast`, started as cold as it is.
#include <yaml-cpp/parser.h>

#include <fstream>

#include "deaf.hpp"

int main(int count, char** words) {
  if (count != 2) return 2;
  std::ifstream file(words[1]);
  highneeds::bench::Deaf deaf;
  YAML::Parser parser(file);
  while (parser.HandleNextDocument(deaf)) {
  }
  return deaf.heard > 0 ? 0 : 1;
}
