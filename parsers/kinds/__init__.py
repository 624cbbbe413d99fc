"""What kind of message this is: cues, who it speaks of, and the rules' word against the model's."""
