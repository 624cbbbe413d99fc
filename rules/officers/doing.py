"""stub while building"""
def done(*a): raise NotImplementedError
def unproven(*a, **k): raise NotImplementedError
