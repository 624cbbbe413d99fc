"""How an officer's mail is understood (contract/officers.md): words to acts on cases, in doubt nothing."""
