"""Small models of our own, trained on text written for this project (bench/learn), for where rules stop short."""
