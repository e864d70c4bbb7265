#include "highneeds/source/fault.hpp"
#include "highneeds/source/place.hpp"
#include "highneeds/source/sources.hpp"
