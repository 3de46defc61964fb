print("mingcha")
