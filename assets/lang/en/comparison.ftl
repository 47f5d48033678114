# The comparison of providers.
compare-what = Score every candidate by what matters to you, and see how sure the result is
