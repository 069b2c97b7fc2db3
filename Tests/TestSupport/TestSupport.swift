// Doubles and golden comparison for the tests.
