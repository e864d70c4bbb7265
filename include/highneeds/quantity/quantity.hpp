#pragma once

#include <compare>

namespace highneeds {

/// Pounds sterling, never rounded. Balances are positive in surplus and negative in deficit.
class Money {
 public:
  constexpr Money() = default;
  [[nodiscard]] static constexpr Money pounds(double value) { return Money{value}; }
  [[nodiscard]] constexpr double in_pounds() const { return pounds_; }

  friend constexpr Money operator+(Money a, Money b) { return Money{a.pounds_ + b.pounds_}; }
  friend constexpr Money operator-(Money a, Money b) { return Money{a.pounds_ - b.pounds_}; }
  friend constexpr Money operator-(Money a) { return Money{-a.pounds_}; }
  friend constexpr auto operator<=>(Money, Money) = default;

 private:
  constexpr explicit Money(double pounds) : pounds_(pounds) {}
  double pounds_ = 0;
};

/// A share or a rate as a ratio: 1.5 % is 0.015.
class Rate {
 public:
  constexpr Rate() = default;
  [[nodiscard]] static constexpr Rate ratio(double value) { return Rate{value}; }
  [[nodiscard]] constexpr double as_ratio() const { return ratio_; }

  friend constexpr Money operator*(Rate rate, Money base) {
    return Money::pounds(rate.ratio_ * base.in_pounds());
  }
  friend constexpr auto operator<=>(Rate, Rate) = default;

 private:
  constexpr explicit Rate(double ratio) : ratio_(ratio) {}
  double ratio_ = 0;
};

/// Growth from one year to the next: +4 % is 0.04, and a later year is 1.04 times the year before.
class Growth {
 public:
  constexpr Growth() = default;
  [[nodiscard]] static constexpr Growth ratio(double value) { return Growth{value}; }
  [[nodiscard]] constexpr double as_ratio() const { return ratio_; }
  friend constexpr auto operator<=>(Growth, Growth) = default;

 private:
  constexpr explicit Growth(double ratio) : ratio_(ratio) {}
  double ratio_ = 0;
};

/// A number of children and young people (a mean of a year may have a fraction).
class Pupils {
 public:
  constexpr Pupils() = default;
  [[nodiscard]] static constexpr Pupils count(double value) { return Pupils{value}; }
  [[nodiscard]] constexpr double as_count() const { return count_; }
  friend constexpr auto operator<=>(Pupils, Pupils) = default;

 private:
  constexpr explicit Pupils(double count) : count_(count) {}
  double count_ = 0;
};

/// A number of funded places, occupied or not.
class Places {
 public:
  constexpr Places() = default;
  [[nodiscard]] static constexpr Places count(double value) { return Places{value}; }
  [[nodiscard]] constexpr double as_count() const { return count_; }
  friend constexpr auto operator<=>(Places, Places) = default;

 private:
  constexpr explicit Places(double count) : count_(count) {}
  double count_ = 0;
};

/// Pounds a year for one pupil, or for one place.
class UnitCost {
 public:
  constexpr UnitCost() = default;
  [[nodiscard]] static constexpr UnitCost pounds(double value) { return UnitCost{value}; }
  [[nodiscard]] constexpr double in_pounds() const { return pounds_; }

  friend constexpr Money operator*(Pupils pupils, UnitCost cost) {
    return Money::pounds(pupils.as_count() * cost.pounds_);
  }
  friend constexpr Money operator*(Places places, UnitCost cost) {
    return Money::pounds(places.as_count() * cost.pounds_);
  }
  friend constexpr auto operator<=>(UnitCost, UnitCost) = default;

 private:
  constexpr explicit UnitCost(double pounds) : pounds_(pounds) {}
  double pounds_ = 0;
};

}  // namespace highneeds
